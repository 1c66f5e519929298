"""Hearings: periods, deadlines, and where replies go."""

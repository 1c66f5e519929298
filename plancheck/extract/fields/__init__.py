"""Who and when: at the end of an action, beside it, above it, or said for many."""

"""What a document says of its plan: kind, title, status, period, parents, and the traces rules ask for."""

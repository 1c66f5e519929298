"""Tables: what their columns and rows are, and the goals and actions in them."""

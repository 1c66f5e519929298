"""What headings are: goals and actions of their own, chapters of a kind, themes, and the outline they make."""

"""Goals and actions told in paragraphs, with their facts."""

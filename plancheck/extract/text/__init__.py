"""The running text of a document: sentences, wrapped lines, and the language it is in."""

"""Goals wherever they are told, what only looks like goals, and references to them."""

"""One file a check: a pure generator over the goal graph, found by its rule page's `check:` key."""

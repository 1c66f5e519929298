"""Lists of goals and actions, also those that only look like lists on the page."""

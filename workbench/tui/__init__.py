"""The terminal: app, screens, widgets, keys, theme."""

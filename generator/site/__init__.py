"""What a site holds: its pages and what their templates see, the finder, "open now", search, charts."""

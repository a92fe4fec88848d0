# Words used everywhere.

"""What the commands do and say; generator/cli.py alone prints."""

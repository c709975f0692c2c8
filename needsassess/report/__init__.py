"""The report model drawn as PDF; the only room with reportlab."""

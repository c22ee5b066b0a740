"""The pathways. Each module holds one ``definition``, found by :mod:`dialogs.registry`."""

"""The scores. Each module holds one ``definition``, found by :mod:`dialogs.registry`."""

# Editions of a definition: what has changed since a case began, and what is decided of it.

replay-day = computed for { $day }
replay-edition = Former edition: { $name }, { $edition }
replay-patient = The patient

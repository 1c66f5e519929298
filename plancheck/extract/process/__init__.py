"""How the plan came about and is followed up: decisions, participation, evaluation."""

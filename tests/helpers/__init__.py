"""What tests share: a small questionnaire, a guard on logs, ways to spoil files."""

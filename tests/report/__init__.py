"""Tests of the report room: the written PDF is read with other libraries."""

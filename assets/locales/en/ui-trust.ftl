# The trustworthiness screen.

screen-trust = Quality
go-trust = Go to trustworthiness

import { Button, ErrorSummary, Radios, Checkboxes, createAll, SkipLink } from 'govuk-frontend'

for (const component of [Button, ErrorSummary, Radios, Checkboxes, SkipLink]) createAll(component)

import { Button, ErrorSummary, Radios, Checkboxes, createAll, SkipLink } from 'govuk-frontend'
import './late-reason.browser.ts'
import './live.browser.ts'
import './replay-keys.browser.ts'
import './story-editor.browser.ts'

for (const component of [Button, ErrorSummary, Radios, Checkboxes, SkipLink]) createAll(component)

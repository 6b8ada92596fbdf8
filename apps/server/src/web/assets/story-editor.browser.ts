/** Puts an entry chosen from the list where the cursor stands in the story; without scripts the form puts it at the end. */
const text = document.querySelector<HTMLTextAreaElement>('form textarea#text')

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-insert]')) {
  button.addEventListener('click', event => {
    if (text === null) return
    event.preventDefault()
    text.setRangeText(`[[${button.dataset['insert'] ?? ''}]]`, text.selectionStart, text.selectionEnd, 'end')
    text.focus()
  })
}

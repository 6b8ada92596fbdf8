/** A form came without the token of the page that it stands on: the page is old, or the form is not of this service. */
export class FormNotTaken extends Error {
  constructor() {
    super('the form carried no good token')
    this.name = 'FormNotTaken'
  }
}

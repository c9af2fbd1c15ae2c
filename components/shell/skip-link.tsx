/** The first thing that the keyboard reaches: past the navigation, to `#main`. */
export function SkipLink() {
  return (
    <a className="skip-link" href="#main">
      Skip to the page
    </a>
  )
}

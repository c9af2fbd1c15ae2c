import { keys } from './keys'

/** The keys of the pages and what each does. */
export function KeyTable() {
  return (
    <table className="key-table">
      <thead>
        <tr>
          <th scope="col">Key</th>
          <th scope="col">What it does</th>
        </tr>
      </thead>
      <tbody>
        {keys.map(({ keys: names, does }) => (
          <tr key={does}>
            <th scope="row">
              {names.map((name, index) => (
                <span key={name}>
                  {index > 0 && ' or '}
                  <kbd>{name}</kbd>
                </span>
              ))}
            </th>
            <td>{does}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

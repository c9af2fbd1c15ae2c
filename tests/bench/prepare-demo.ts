import { prepareVisits } from '@/bin/prepare-visits'

// Fills the database of a data folder with the demo's data and writes what there is to visit to standard output: in a
// process of its own, because it sets the database of the whole process.
const [folder = ''] = process.argv.slice(2)
process.stdout.write(JSON.stringify(await prepareVisits(folder, new Date().toISOString())))

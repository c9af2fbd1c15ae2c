import { writeMigration } from '../prisma/write-migration'

const name = await writeMigration(process.argv.slice(2).join(' '))
console.log(name ? `Wrote prisma/migrations/*/${name}.` : 'The models have not changed.')

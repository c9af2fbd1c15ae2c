import type { NextConfig } from 'next'
import { BODY_LIMIT } from './lib/http/body'

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  turbopack: { root: import.meta.dirname },
  // TypeScript 7 has no programming interface for the build to use; `npm test` runs the compiler itself
  typescript: { ignoreBuildErrors: true },
  // it reads its own files by where it lies
  serverExternalPackages: ['pdfkit'],
  // no picture needs the optimizer, and its route is one less to guard
  images: { unoptimized: true },
  devIndicators: false,
  experimental: { serverActions: { bodySizeLimit: BODY_LIMIT } },
}

export default config

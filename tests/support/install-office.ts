import { installPackages } from './debian.ts'
import { installedOffice } from './office.ts'

// LibreOffice without its windows, so that tests can open what is exported in it; without it they do the rest
if (installedOffice() === null) installPackages('libreoffice-impress-nogui', 'libreoffice-calc-nogui')

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_ImportRun" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "portfolioId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "failure" TEXT,
    "fileName" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "encoding" TEXT,
    "delimiter" TEXT,
    "sheet" TEXT,
    "headerRow" INTEGER NOT NULL,
    "mapping" TEXT NOT NULL,
    "cells" BLOB,
    "plan" BLOB,
    "plannedAt" INTEGER NOT NULL,
    "changeSet" INTEGER,
    "summary" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TEXT NOT NULL,
    CONSTRAINT "ImportRun_portfolioId_fkey" FOREIGN KEY ("portfolioId") REFERENCES "Portfolio" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_ImportRun" ("bytes", "cells", "changeSet", "createdAt", "delimiter", "encoding", "failure", "fileName", "headerRow", "id", "kind", "mapping", "plannedAt", "portfolioId", "sheet", "state", "userId", "version") SELECT "bytes", "cells", "changeSet", "createdAt", "delimiter", "encoding", "failure", "fileName", "headerRow", "id", "kind", "mapping", "plannedAt", "portfolioId", "sheet", "state", "userId", "version" FROM "ImportRun";
DROP TABLE "ImportRun";
ALTER TABLE "new_ImportRun" RENAME TO "ImportRun";
CREATE INDEX "ImportRun_portfolioId_idx" ON "ImportRun"("portfolioId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateTable
CREATE TABLE "CustomField" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "portfolioId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "help" TEXT NOT NULL DEFAULT '',
    "choices" TEXT NOT NULL DEFAULT '[]',
    "requiredIn" TEXT NOT NULL DEFAULT '[]',
    "position" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "CustomField_portfolioId_fkey" FOREIGN KEY ("portfolioId") REFERENCES "Portfolio" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SavedView" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "portfolioId" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "query" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TEXT NOT NULL,
    CONSTRAINT "SavedView_portfolioId_fkey" FOREIGN KEY ("portfolioId") REFERENCES "Portfolio" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SavedView_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ViewDefault" (
    "portfolioId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "viewId" TEXT NOT NULL,

    PRIMARY KEY ("portfolioId", "userId"),
    CONSTRAINT "ViewDefault_portfolioId_fkey" FOREIGN KEY ("portfolioId") REFERENCES "Portfolio" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ViewDefault_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ViewDefault_viewId_fkey" FOREIGN KEY ("viewId") REFERENCES "SavedView" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ImportMapping" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "portfolioId" TEXT NOT NULL,
    "shape" TEXT NOT NULL,
    "mapping" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "usedAt" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "ImportMapping_portfolioId_fkey" FOREIGN KEY ("portfolioId") REFERENCES "Portfolio" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StatusUpdate" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "portfolioId" TEXT NOT NULL,
    "initiativeId" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "asOf" TEXT NOT NULL,
    "health" TEXT NOT NULL,
    "schedule" TEXT NOT NULL,
    "cost" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "benefit" TEXT NOT NULL,
    "narrative" TEXT NOT NULL,
    "publishedAt" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TEXT NOT NULL,
    CONSTRAINT "StatusUpdate_portfolioId_fkey" FOREIGN KEY ("portfolioId") REFERENCES "Portfolio" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "StatusUpdate_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "StatusUpdate_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "InitiativeTemplate" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "portfolioId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "fields" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "InitiativeTemplate_portfolioId_fkey" FOREIGN KEY ("portfolioId") REFERENCES "Portfolio" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Proposal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "portfolioId" TEXT NOT NULL,
    "initiativeId" TEXT NOT NULL,
    "servesId" TEXT,
    "mechanism" TEXT,
    "rationale" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "submittedById" TEXT NOT NULL,
    "submittedAt" TEXT NOT NULL,
    "decidedById" TEXT,
    "decidedAt" TEXT,
    "reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Proposal_portfolioId_fkey" FOREIGN KEY ("portfolioId") REFERENCES "Portfolio" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Proposal_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Proposal_servesId_fkey" FOREIGN KEY ("servesId") REFERENCES "Initiative" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Proposal_submittedById_fkey" FOREIGN KEY ("submittedById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Proposal_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Initiative" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "portfolioId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "externalId" TEXT,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "area" TEXT,
    "role" TEXT,
    "stage" TEXT NOT NULL,
    "health" TEXT NOT NULL,
    "unitId" TEXT,
    "ownerId" TEXT,
    "sponsorId" TEXT,
    "start" TEXT,
    "end" TEXT,
    "budget" BIGINT,
    "spent" BIGINT,
    "fteHundredths" INTEGER,
    "value" INTEGER,
    "risk" INTEGER,
    "technologies" TEXT NOT NULL DEFAULT '[]',
    "tags" TEXT NOT NULL DEFAULT '[]',
    "custom" TEXT NOT NULL DEFAULT '{}',
    "confidential" BOOLEAN NOT NULL DEFAULT false,
    "archivedAt" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,
    CONSTRAINT "Initiative_portfolioId_fkey" FOREIGN KEY ("portfolioId") REFERENCES "Portfolio" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Initiative_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Initiative_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Initiative_sponsorId_fkey" FOREIGN KEY ("sponsorId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Initiative" ("archivedAt", "area", "budget", "confidential", "createdAt", "end", "externalId", "fteHundredths", "health", "id", "number", "ownerId", "portfolioId", "risk", "role", "spent", "sponsorId", "stage", "start", "summary", "tags", "technologies", "title", "unitId", "updatedAt", "value", "version") SELECT "archivedAt", "area", "budget", "confidential", "createdAt", "end", "externalId", "fteHundredths", "health", "id", "number", "ownerId", "portfolioId", "risk", "role", "spent", "sponsorId", "stage", "start", "summary", "tags", "technologies", "title", "unitId", "updatedAt", "value", "version" FROM "Initiative";
DROP TABLE "Initiative";
ALTER TABLE "new_Initiative" RENAME TO "Initiative";
CREATE INDEX "Initiative_unitId_idx" ON "Initiative"("unitId");
CREATE INDEX "Initiative_ownerId_idx" ON "Initiative"("ownerId");
CREATE INDEX "Initiative_sponsorId_idx" ON "Initiative"("sponsorId");
CREATE UNIQUE INDEX "Initiative_portfolioId_number_key" ON "Initiative"("portfolioId", "number");
CREATE UNIQUE INDEX "Initiative_portfolioId_externalId_key" ON "Initiative"("portfolioId", "externalId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "CustomField_portfolioId_nameKey_key" ON "CustomField"("portfolioId", "nameKey");

-- CreateIndex
CREATE INDEX "SavedView_portfolioId_idx" ON "SavedView"("portfolioId");

-- CreateIndex
CREATE INDEX "SavedView_ownerId_idx" ON "SavedView"("ownerId");

-- CreateIndex
CREATE INDEX "ViewDefault_viewId_idx" ON "ViewDefault"("viewId");

-- CreateIndex
CREATE INDEX "ViewDefault_userId_idx" ON "ViewDefault"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "ImportMapping_portfolioId_shape_key" ON "ImportMapping"("portfolioId", "shape");

-- CreateIndex
CREATE INDEX "StatusUpdate_portfolioId_idx" ON "StatusUpdate"("portfolioId");

-- CreateIndex
CREATE INDEX "StatusUpdate_initiativeId_asOf_idx" ON "StatusUpdate"("initiativeId", "asOf");

-- CreateIndex
CREATE INDEX "StatusUpdate_authorId_idx" ON "StatusUpdate"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "InitiativeTemplate_portfolioId_nameKey_key" ON "InitiativeTemplate"("portfolioId", "nameKey");

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_initiativeId_key" ON "Proposal"("initiativeId");

-- CreateIndex
CREATE INDEX "Proposal_portfolioId_idx" ON "Proposal"("portfolioId");

-- CreateIndex
CREATE INDEX "Proposal_servesId_idx" ON "Proposal"("servesId");

-- CreateIndex
CREATE INDEX "Proposal_submittedById_idx" ON "Proposal"("submittedById");

-- CreateIndex
CREATE INDEX "Proposal_decidedById_idx" ON "Proposal"("decidedById");

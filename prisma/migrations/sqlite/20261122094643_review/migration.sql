-- AlterTable
ALTER TABLE "Organisation" ADD COLUMN "currency" TEXT;

-- CreateTable
CREATE TABLE "ExchangeRate" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "currency" TEXT NOT NULL,
    "into" TEXT NOT NULL,
    "rate" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0
);

-- CreateTable
CREATE TABLE "SentMail" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "at" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Milestone" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "portfolioId" TEXT NOT NULL,
    "initiativeId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "due" TEXT NOT NULL,
    "doneOn" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Milestone_portfolioId_fkey" FOREIGN KEY ("portfolioId") REFERENCES "Portfolio" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Milestone_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Gate" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "portfolioId" TEXT NOT NULL,
    "initiativeId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "due" TEXT,
    "decision" TEXT,
    "reason" TEXT NOT NULL DEFAULT '',
    "decidedOn" TEXT,
    "decidedById" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Gate_portfolioId_fkey" FOREIGN KEY ("portfolioId") REFERENCES "Portfolio" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Gate_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Gate_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Dependency" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "portfolioId" TEXT NOT NULL,
    "fromId" TEXT NOT NULL,
    "toId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Dependency_portfolioId_fkey" FOREIGN KEY ("portfolioId") REFERENCES "Portfolio" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Dependency_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Initiative" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Dependency_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Initiative" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Capability" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "portfolioId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "trait" TEXT,
    "description" TEXT NOT NULL DEFAULT '',
    "isMostImportant" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Capability_portfolioId_fkey" FOREIGN KEY ("portfolioId") REFERENCES "Portfolio" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CapabilityAssessment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "portfolioId" TEXT NOT NULL,
    "capabilityId" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "evidence" TEXT NOT NULL,
    "asOf" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "CapabilityAssessment_portfolioId_fkey" FOREIGN KEY ("portfolioId") REFERENCES "Portfolio" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CapabilityAssessment_capabilityId_fkey" FOREIGN KEY ("capabilityId") REFERENCES "Capability" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CapabilityAssessment_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CapabilityUse" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "portfolioId" TEXT NOT NULL,
    "initiativeId" TEXT NOT NULL,
    "capabilityId" TEXT NOT NULL,
    "relation" TEXT NOT NULL,
    "fromLevel" INTEGER,
    "toLevel" INTEGER,
    "minLevel" INTEGER,
    "by" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "CapabilityUse_portfolioId_fkey" FOREIGN KEY ("portfolioId") REFERENCES "Portfolio" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CapabilityUse_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CapabilityUse_capabilityId_fkey" FOREIGN KEY ("capabilityId") REFERENCES "Capability" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Signal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "portfolioId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "desired" TEXT NOT NULL,
    "unit" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Signal_portfolioId_fkey" FOREIGN KEY ("portfolioId") REFERENCES "Portfolio" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Observation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "portfolioId" TEXT NOT NULL,
    "signalId" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "value" REAL NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Observation_portfolioId_fkey" FOREIGN KEY ("portfolioId") REFERENCES "Portfolio" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Observation_signalId_fkey" FOREIGN KEY ("signalId") REFERENCES "Signal" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Experiment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "portfolioId" TEXT NOT NULL,
    "initiativeId" TEXT,
    "hypothesis" TEXT NOT NULL,
    "learned" TEXT NOT NULL DEFAULT '',
    "outcome" TEXT NOT NULL,
    "startedOn" TEXT NOT NULL,
    "endedOn" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Experiment_portfolioId_fkey" FOREIGN KEY ("portfolioId") REFERENCES "Portfolio" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Experiment_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DirectionChange" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "portfolioId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "trigger" TEXT,
    "observed" TEXT NOT NULL,
    "changed" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "reviewOn" TEXT,
    "on" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "DirectionChange_portfolioId_fkey" FOREIGN KEY ("portfolioId") REFERENCES "Portfolio" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "DirectionChange_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- AlterTable
ALTER TABLE "User" ADD COLUMN "reminders" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "SupportLink" ADD COLUMN "gateId" TEXT REFERENCES "Gate" ("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- CreateIndex
CREATE INDEX "SupportLink_gateId_idx" ON "SupportLink"("gateId");

-- CreateIndex
CREATE UNIQUE INDEX "ExchangeRate_currency_into_on_key" ON "ExchangeRate"("currency", "into", "on");

-- CreateIndex
CREATE INDEX "Milestone_portfolioId_idx" ON "Milestone"("portfolioId");

-- CreateIndex
CREATE INDEX "Milestone_initiativeId_idx" ON "Milestone"("initiativeId");

-- CreateIndex
CREATE INDEX "Gate_portfolioId_idx" ON "Gate"("portfolioId");

-- CreateIndex
CREATE INDEX "Gate_initiativeId_idx" ON "Gate"("initiativeId");

-- CreateIndex
CREATE INDEX "Gate_decidedById_idx" ON "Gate"("decidedById");

-- CreateIndex
CREATE INDEX "Dependency_portfolioId_idx" ON "Dependency"("portfolioId");

-- CreateIndex
CREATE INDEX "Dependency_toId_idx" ON "Dependency"("toId");

-- CreateIndex
CREATE UNIQUE INDEX "Dependency_fromId_toId_key" ON "Dependency"("fromId", "toId");

-- CreateIndex
CREATE UNIQUE INDEX "Capability_portfolioId_nameKey_key" ON "Capability"("portfolioId", "nameKey");

-- CreateIndex
CREATE INDEX "CapabilityAssessment_portfolioId_idx" ON "CapabilityAssessment"("portfolioId");

-- CreateIndex
CREATE INDEX "CapabilityAssessment_capabilityId_idx" ON "CapabilityAssessment"("capabilityId");

-- CreateIndex
CREATE INDEX "CapabilityAssessment_byId_idx" ON "CapabilityAssessment"("byId");

-- CreateIndex
CREATE INDEX "CapabilityUse_portfolioId_idx" ON "CapabilityUse"("portfolioId");

-- CreateIndex
CREATE INDEX "CapabilityUse_capabilityId_idx" ON "CapabilityUse"("capabilityId");

-- CreateIndex
CREATE UNIQUE INDEX "CapabilityUse_initiativeId_capabilityId_relation_key" ON "CapabilityUse"("initiativeId", "capabilityId", "relation");

-- CreateIndex
CREATE UNIQUE INDEX "Signal_portfolioId_nameKey_key" ON "Signal"("portfolioId", "nameKey");

-- CreateIndex
CREATE INDEX "Observation_portfolioId_idx" ON "Observation"("portfolioId");

-- CreateIndex
CREATE UNIQUE INDEX "Observation_signalId_on_key" ON "Observation"("signalId", "on");

-- CreateIndex
CREATE INDEX "Experiment_portfolioId_idx" ON "Experiment"("portfolioId");

-- CreateIndex
CREATE INDEX "Experiment_initiativeId_idx" ON "Experiment"("initiativeId");

-- CreateIndex
CREATE INDEX "DirectionChange_portfolioId_idx" ON "DirectionChange"("portfolioId");

-- CreateIndex
CREATE INDEX "DirectionChange_byId_idx" ON "DirectionChange"("byId");

-- DropIndex
DROP INDEX "EvidenceObservable_competencyKey_observableKey_idx";

-- AlterTable
ALTER TABLE "Endorsement" ADD COLUMN "linkId" TEXT;

-- CreateTable
CREATE TABLE "EndorsementLink" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "evidenceId" TEXT NOT NULL,
    "asked" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "revokedAt" DATETIME,
    "requestId" TEXT NOT NULL,
    CONSTRAINT "EndorsementLink_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "EndorsementLink_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "NoOpportunity" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "competencyKey" TEXT NOT NULL,
    "observableKey" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "markedAt" DATETIME NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "NoOpportunity_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EntryFile" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "entryId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storageKey" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "requestId" TEXT NOT NULL,
    CONSTRAINT "EntryFile_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "EntryFile_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "JournalEntry" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LooseFile" (
    "storageKey" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT,
    "size" INTEGER NOT NULL,
    "since" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Packet" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "frameworkVersionId" TEXT NOT NULL,
    "roleKey" TEXT NOT NULL,
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "requestId" TEXT NOT NULL,
    CONSTRAINT "Packet_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Packet_frameworkVersionId_fkey" FOREIGN KEY ("frameworkVersionId") REFERENCES "FrameworkVersion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PacketNarrative" (
    "packetId" TEXT NOT NULL,
    "areaKey" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    PRIMARY KEY ("packetId", "areaKey"),
    CONSTRAINT "PacketNarrative_packetId_fkey" FOREIGN KEY ("packetId") REFERENCES "Packet" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PacketOmission" (
    "packetId" TEXT NOT NULL,
    "item" TEXT NOT NULL,

    PRIMARY KEY ("packetId", "item"),
    CONSTRAINT "PacketOmission_packetId_fkey" FOREIGN KEY ("packetId") REFERENCES "Packet" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PacketLink" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "packetId" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "revokedAt" DATETIME,
    "requestId" TEXT NOT NULL,
    CONSTRAINT "PacketLink_packetId_fkey" FOREIGN KEY ("packetId") REFERENCES "Packet" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "EndorsementLink_tokenHash_key" ON "EndorsementLink"("tokenHash");

-- CreateIndex
CREATE INDEX "EndorsementLink_evidenceId_idx" ON "EndorsementLink"("evidenceId");

-- CreateIndex
CREATE UNIQUE INDEX "EndorsementLink_ownerId_requestId_key" ON "EndorsementLink"("ownerId", "requestId");

-- CreateIndex
CREATE UNIQUE INDEX "NoOpportunity_ownerId_competencyKey_observableKey_key" ON "NoOpportunity"("ownerId", "competencyKey", "observableKey");

-- CreateIndex
CREATE UNIQUE INDEX "EntryFile_storageKey_key" ON "EntryFile"("storageKey");

-- CreateIndex
CREATE INDEX "EntryFile_ownerId_size_idx" ON "EntryFile"("ownerId", "size");

-- CreateIndex
CREATE INDEX "EntryFile_entryId_idx" ON "EntryFile"("entryId");

-- CreateIndex
CREATE UNIQUE INDEX "EntryFile_ownerId_requestId_key" ON "EntryFile"("ownerId", "requestId");

-- CreateIndex
CREATE INDEX "LooseFile_ownerId_idx" ON "LooseFile"("ownerId");

-- CreateIndex
CREATE INDEX "LooseFile_since_idx" ON "LooseFile"("since");

-- CreateIndex
CREATE INDEX "Packet_ownerId_createdAt_idx" ON "Packet"("ownerId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Packet_ownerId_requestId_key" ON "Packet"("ownerId", "requestId");

-- CreateIndex
CREATE UNIQUE INDEX "PacketLink_tokenHash_key" ON "PacketLink"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "PacketLink_packetId_requestId_key" ON "PacketLink"("packetId", "requestId");

-- CreateIndex
CREATE INDEX "Endorsement_endorserId_at_id_idx" ON "Endorsement"("endorserId", "at", "id");

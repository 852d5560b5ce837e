using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Pictures;
using MerajutASA.Modules.Government.Storage;

namespace MerajutASA.Modules.Government.Inspecting.EvidencePictures;

/// <summary>Looks after the pictures of inspections.</summary>
[UseCase("government.keep-evidence", Purpose.Supervision, Role.System)]
internal sealed class KeepEvidence(UnitOfWork<GovernmentDb> work) : KeepPictures<Evidence>(work, UseCase.Of<KeepEvidence>(), EvidenceRules.Key);

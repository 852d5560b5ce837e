using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Government.Institutions.ListInstitutions;

namespace MerajutASA.Modules.Government.Institutions.WaitingInstitutions;

/// <summary>How many wait for one reason, and the first of them.</summary>
[Class(DataClass.Internal)]
internal sealed record WaitingInstitutions(WaitingKind Kind, int Count, IReadOnlyList<InstitutionRow> First, DateOnly Today);

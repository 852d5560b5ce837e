using MerajutASA.Infrastructure.Regions;
using MerajutASA.Ui.Cases;

namespace MerajutASA.Modules.Government.Institutions.ViewInstitution;

/// <summary>All that stands on the sheet; of the history the newest page.</summary>
internal sealed record PrintedInstitution(InstitutionView View, RegionTree Regions, IReadOnlyList<TimelineEntry> History);

using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Register;

namespace MerajutASA.Modules.Children.Figures;

/// <summary>Children of one institution who are alike in all that is published.</summary>
internal sealed record GroupOfChildren(Guid Institution, string RegionCode, CaseStage Stage, Sex Sex, int BirthYear, EntryReason EntryReason, int Children);

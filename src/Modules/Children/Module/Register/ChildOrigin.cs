namespace MerajutASA.Modules.Children.Register;

/// <summary>Where a new register line belongs, who cares for the child, and which import brought it.</summary>
internal sealed record ChildOrigin(Guid Institution, string RegionCode, Guid? AssignedTo, Guid? Import = null);

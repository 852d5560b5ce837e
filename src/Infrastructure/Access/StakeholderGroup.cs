namespace MerajutASA.Infrastructure.Access;

/// <summary>The group of people a role belongs to; each group has a portal of its own.</summary>
public enum StakeholderGroup
{
    Institution,
    Government,
    Business,
    Operations,
}

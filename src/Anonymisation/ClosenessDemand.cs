namespace MerajutASA.Anonymisation;

/// <summary>How far apart two sensitive values are (Li 2007); the farthest two are 1 apart.</summary>
public enum DistanceKind
{
    /// <summary>Any two values are as different as any other two.</summary>
    Equal,

    /// <summary>Numbers, by how many values lie between.</summary>
    Ordered,

    /// <summary>By the level of the hierarchy on which they meet.</summary>
    Hierarchical,
}

/// <param name="T">From 0 to 1: how far the sensitive values of a class may be from those of all records.</param>
/// <param name="Distance">How far two values are from each other.</param>
public sealed record ClosenessDemand(double T, DistanceKind Distance = DistanceKind.Equal);

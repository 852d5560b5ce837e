namespace MerajutASA.Modules.Children.Cases;

/// <summary>The areas of a child's life in which an assessment may find a need.</summary>
internal enum NeedsArea
{
    Basic,
    Health,
    Education,
    Psychosocial,
    Family,

    /// <summary>Birth certificate, NIK, family card.</summary>
    Identity,

    Safety,
    Spiritual,
}

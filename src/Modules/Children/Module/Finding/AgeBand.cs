namespace MerajutASA.Modules.Children.Finding;

/// <summary>Ages as the field groups them, by the birth year alone.</summary>
internal enum AgeBand
{
    UpTo5,
    From6To12,
    From13To15,
    From16To17,
    Grown,
}

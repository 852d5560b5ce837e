namespace MerajutASA.Modules.Children.Finding;

/// <summary>Ages as the field groups them: by the birth date within one institution, across many by the birth year, since dates are sealed.</summary>
internal enum AgeBand
{
    UpTo5,
    From6To12,
    From13To15,
    From16To17,
    Grown,
}

namespace MerajutASA.Modules.Children.Cases;

/// <summary>
/// The stages of case work (Permensos 30/HUK/2011), in their order; the numbers are stored. The portal moves a case as far as the
/// care plan for now; the later ones are known so that a case's way can be shown whole.
/// </summary>
internal enum CaseStage : short
{
    Referral = 1,
    Assessment = 2,
    CarePlan = 3,
    Services = 4,
    Implementation = 5,
    Termination = 6,
    Evaluation = 7,
    Aftercare = 8,
}

namespace MerajutASA.Anonymisation.Demands;

/// <summary>
/// Something that every released class must be. All that are used here hold for two classes together when they hold for each; so a class may
/// always be merged with another one that is good.
/// </summary>
internal interface IDemand
{
    bool IsMet(Histogram records);

    /// <summary>
    /// Whether no part of the class could meet the demand either. This is what a search may conclude from for finer classes: for k-anonymity and
    /// distinct diversity it is the opposite of being met; of a class with too little entropy, or too far from the whole, a part may well be good.
    /// </summary>
    bool IsHopeless(Histogram records);
}

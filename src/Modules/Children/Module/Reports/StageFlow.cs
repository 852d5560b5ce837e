namespace MerajutASA.Modules.Children.Reports;

/// <summary>Cases that went from a stage to another; from 0 they came into the register.</summary>
internal sealed record StageFlow(int From, int To, long Cases)
{
    /// <summary>A stage was opened again.</summary>
    public bool Back => To < From;
}

namespace MerajutASA.Modules.Children.Cases;

/// <summary>How many children changed hands, and how many were left since somebody else had given them to another carer meanwhile.</summary>
internal sealed record AssignWorkerAnswer(int Changed, int Left);

namespace MerajutASA.Modules.Children.Reviews;

/// <summary>What a review of a care plan came to.</summary>
internal enum ReviewOutcome
{
    /// <summary>The plan goes on as it is.</summary>
    Continue,

    /// <summary>Something of it is to be changed.</summary>
    Change,

    /// <summary>What the plan worked towards is reached.</summary>
    GoalReached,
}

namespace Phi.Edge.Contracts.Wire;

/// <summary>On which side of the car's path something stands.</summary>
public enum RoadSide
{
    /// <summary>To the left.</summary>
    Left,

    /// <summary>Above, or straight ahead.</summary>
    Ahead,

    /// <summary>To the right.</summary>
    Right,
}
